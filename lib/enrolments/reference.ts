import { randomInt } from "node:crypto";

/** A reference that can be read aloud over the phone: KY- and five letters and digits that are not mistaken for each other. */
export function mintReference(): string {
  return `KY-${Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("")}`;
}

/** No 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const letters = "34679ACDEFGHJKMNPQRTWXY";
