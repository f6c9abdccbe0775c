/** A press on a workbench as a button and an address say it: what is done, and whom it is about ("forbid:<id>_<id>"). */
export function pressOf(act: string, of: readonly string[]): string {
  return `${act}:${of.join("_")}`;
}

/** The same, read. */
export function readPress(press: string): { act: string; of: string[] } {
  const [act = "", of = ""] = press.split(":");
  return { act, of: of === "" ? [] : of.split("_") };
}
