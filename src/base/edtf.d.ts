declare module "edtf" {
  /** Parses EDTF text; throws on anything it cannot read. `min` and `max` are UTC milliseconds. */
  export default function edtf(text: string): { min: number; max: number };
}
