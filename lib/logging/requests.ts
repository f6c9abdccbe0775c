import { oncePerProcess } from "@/lib/kernel/process";

/** Told of each request that has been answered: which page, and how it went. */
type Heard = (request: { method: string; route: string; status: number; ms: number }) => void;

/** Those who want to know of every request, such as the metrics. */
export function toldOfRequests(): Set<Heard> {
  return oncePerProcess("told-of-requests", () => new Set());
}
