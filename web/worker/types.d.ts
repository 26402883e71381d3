// What the build puts into sw.js.
declare const BUILD: string;
declare const FILES: [path: string, integrity: string][];
