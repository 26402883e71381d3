// What the Emscripten build of src/host/web exports.
declare module 'hamstretch-module' {
    export interface HamstretchModule {
        readonly HEAPU8: Uint8Array;
        stringToNewUTF8(text: string): number;
        _malloc(size: number): number;
        _free(address: number): void;
        _stretch_late_words(): number;
        _stretch_init(tab_id: number, regular: number, regular_size: number, bold: number, bold_size: number): number;
        _stretch_link_parameter(name: number, value: number): void;
        _stretch_open_link(): void;
        _stretch_load(key: number, value: number): void;
        _stretch_storage_is_blocked(): void;
        _stretch_part_missing(): void;
        _stretch_forget(key: number): void;
        _stretch_deleted_elsewhere(): void;
        _stretch_tab_gone(is_certain: number): void;
        _stretch_fold_months(): void;
        _stretch_offer(key: number, value: number): void;
        _stretch_end_offer(what: number): void;
        _stretch_handed(file: number, how: number): void;
        _stretch_offer_move(settings: number, profile: number): void;
        _stretch_storage_kind(is_persistent: number, forgets_in_a_week: number, would_ask: number): void;
        _stretch_set_viewport(width: number, height: number, safe_top: number, safe_right: number,
            safe_bottom: number, safe_left: number, text_scale: number, pixel_ratio: number): void;
        _stretch_set_preferences(bits: number): void;
        _stretch_pointer(kind: number, x: number, y: number, is_touch: number): void;
        _stretch_wheel(dx: number, dy: number): number;
        _stretch_key(key: number): number;
        _stretch_press(node_id: number): void;
        _stretch_set_value(node_id: number, value: number): void;
        _stretch_focus(node_id: number, is_visible: number): void;
        _stretch_update_ready(): void;
        _stretch_install_way(way: number): void;
        _stretch_embed(can_keep: number): void;
        _stretch_steer(what: number, value: number): void;
        _stretch_state(): number;
        _stretch_is_muted(): number;
        _stretch_position_ms(): number;
        _stretch_length_ms(): number;
        _stretch_leave(): void;
        _stretch_frame(): number;
        _stretch_tick(): number;
        _stretch_show_plainly(): void;
        _stretch_context_lost(): void;
        _stretch_context_restored(): number;
    }
    export interface ModuleOptions {
        host: import('./host_methods.js').HostMethods;
        instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
    }
    export default function create_module(options: ModuleOptions): Promise<HamstretchModule>;
}
