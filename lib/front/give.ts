import { Answer } from "@/lib/front/answer";
import { front } from "@/lib/front/front";

type Give = (given: { Answer: typeof Answer; front: typeof front }) => void;

/** Gives server.mjs, which is not compiled with the rest, what stands in front of every page. */
export function giveFront(): void {
  const { giveKylassaFront } = globalThis as { giveKylassaFront?: Give };
  if (!giveKylassaFront) {
    console.error(
      "Kylässä cannot start with next start: pages need server.mjs in front of them (npm start).",
    );
    process.exit(1);
  }
  giveKylassaFront({ Answer, front });
}
