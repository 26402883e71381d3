// Packages without types of their own: what of them is used here.
declare module 'subset-font' {
    export default function subset_font(font: Buffer, characters: string, options: {
        targetFormat: 'sfnt';
        variationAxes?: Record<string, number>;
        keepFeatures?: string[];
        noHinting?: boolean;
        noLayoutClosure?: boolean;
        dropTables?: string[];
    }): Promise<Buffer>;
}

declare module 'pngjs' {
    export class PNG {
        constructor(options: { width: number; height: number });
        width: number;
        height: number;
        data: Buffer;
        static sync: { read(bytes: Uint8Array): PNG; write(png: PNG): Buffer };
        static bitblt(from: PNG, to: PNG, from_x: number, from_y: number, width: number, height: number, to_x: number, to_y: number): void;
    }
}
