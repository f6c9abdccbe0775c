/** The phone numbers in what somebody typed: "040 123 4567 / 050 765 4321, iltaisin" holds two. */
export function phoneNumbersIn(typed: string): string[] {
  const parts = typed.split(/\p{Letter}+|[,;|]|\s\/\s?|\s?\/\s/u);
  return parts.flatMap((part) => {
    const number = /\+?[\d(][\d\s()./-]*\d/.exec(part)?.[0];
    return number && number.replace(/\D/g, "").length >= 5 ? [number] : [];
  });
}

/** A number as a phone dials it. */
export function dialled(number: string): string {
  return number.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
}
