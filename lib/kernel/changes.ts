import { oncePerProcess } from "@/lib/kernel/process";

/** Those who want to know when a form of this process has changed something, such as whoever keeps pages. */
export function toldOfChanges(): Set<() => void> {
  return oncePerProcess("told-of-changes", () => new Set());
}

/** A form has changed something. */
export function tellChange(): void {
  for (const hear of toldOfChanges()) hear();
}
