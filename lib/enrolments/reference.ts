import { randomInt } from "node:crypto";

/**
 * A reference that can be read aloud over the phone: KY- and eight letters and digits that are not mistaken for each other:
 * 78 thousand million. What was given out before had five, and stays what it is.
 */
export function mintReference(): string {
  return `KY-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("")}`;
}

/** No 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const letters = "34679ACDEFGHJKMNPQRTWXY";
