// What moves to another device by a link: two kept values, made small enough for a QR code that a phone reads at once.
// Both stand in their envelopes (length and checksum), which the program opens; what arrives spoilt is refused there.

import { deflateSync, inflateSync } from 'fflate';

// Packing begins as if it had just written this, so that only what differs takes room. It is part of the format: never
// edited. A later one gets the next number.
const before = 'HS1|2|1|1|441|44a32628|{"cereal_class_version":3,"dose":{"cereal_class_version":2,"resting_leg":0,"aid":0,"knee":0,"grip_percent":0,"hold_ms":30000,"repetitions":2,"rest_ms":10000,"change_ms":20000,"first":0,"sessions_a_day":1,"ready":0,"has_other_leg":0,"other_aid":0,"other_knee":0,"other_grip_percent":0,"other_hold_ms":0},"theme":0,"text_size_percent":100,"mirrored":0,"voice":1,"sound":1,"captions":1,"install_declined":0,"lead":0,"lead_utc_ms":0}\nHS1|2|1|1|546|3d8fb703|{"cereal_class_version":2,"tightness":1,"tighter_leg":0,"experience":0,"troubles":0,"flat_back":0,"red_flags":0,"answered_utc_ms":1795422600000,"left":{"cereal_class_version":1,"rung":3,"by_hand":0,"utc_ms":1795422600000,"offset_min":60},"right":{"rung":3,"by_hand":0,"utc_ms":1795422600000,"offset_min":60},"maintains":0,"maintenance_answered_utc_ms":0,"week_goal_days":5,"day_start_hour":0,"reminders_asked":0,"reminder_1_min":-1,"reminder_2_min":-1,"reminder_3_min":-1,"reminders_utc_ms":0,"backup_reminded_utc_ms":0}';
const format = '1.';
const longest_packed = 4000; // characters
const longest_text = 16_000; // bytes; the two values have a thousand

const dictionary = new TextEncoder().encode(before);

/** @param {[settings: string, profile: string]} values @returns {string} of characters that an address takes as they are */
export function pack(values) {
    return format + as_address(deflateSync(new TextEncoder().encode(values.join('\n')), { level: 9, dictionary }));
}

/** @param {string} packed anything at all @returns {[settings: string, profile: string] | null} null: not ours, or not whole */
export function unpack(packed) {
    if (!packed.startsWith(format) || packed.length > longest_packed) return null;
    try {
        // A text that claims to be larger than any of ours finds no room.
        const bytes = inflateSync(from_address(packed.slice(format.length)), { dictionary, out: new Uint8Array(longest_text) });
        const [settings, profile, ...more] = new TextDecoder().decode(bytes).split('\n');
        return profile === undefined || more.length > 0 ? null : [settings, profile];
    } catch {
        return null;
    }
}

/** @param {Uint8Array} bytes */
function as_address(bytes) {
    return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text */
function from_address(text) {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
