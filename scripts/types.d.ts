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
