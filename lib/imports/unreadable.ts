import type { RefusalCode } from "@/lib/kernel/refusals";

/** Why a file cannot be taken in, as a refusal that a thread can hand out. */
export class Unreadable extends Error {
  constructor(
    readonly code: Extract<RefusalCode, `file-${string}`>,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
