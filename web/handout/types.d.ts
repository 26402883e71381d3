// What the Emscripten build of src/host/sheet exports.
declare module 'hamstretch-sheet' {
    export interface SheetModule {
        stringToNewUTF8(text: string): number;
        UTF8ToString(address: number): string;
        _free(address: number): void;
        _sheet_link_parameter(name: number, value: number): void;
        _sheet_open(): number;
        _sheet_part(index: number): number;
        _sheet_text(index: number): number;
        _sheet_detail(index: number): number;
        _sheet_figure(step: number): number;
    }
    export interface SheetOptions {
        instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
    }
    export default function create_sheet(options: SheetOptions): Promise<SheetModule>;
}
