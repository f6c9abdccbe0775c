/** What a document is called in an address: its step, and the meeting that it is about. */
export function addressOf({ step, about }: { step: string; about: string | null }): string {
  return about ? `${step}.${about}` : step;
}

/** The step and the meeting out of an address. */
export function fromAddress(address: string): { step: string; about: string | null } {
  const [step = "", about] = address.split(".");
  return { step, about: about ?? null };
}
