import { saidIn } from "@/lib/enrolments/facts";
import type { Reading } from "@/lib/formats/reading";
import type { Answers } from "@/lib/surveys/definition";

/** Who a host is and what it shows, in its own words, of the answers that a reader may see. */
export function shownBy({ face, shows }: Reading, seen: Answers): string {
  return [saidIn(seen, face?.description), saidIn(seen, shows)].filter(Boolean).join("\n\n");
}
