import { logError } from "@/lib/logging/foreign-words";
import { logger } from "@/lib/logging/logger";
import { Answer } from "@/server/answer";
import { front } from "@/server/front";

type Given = {
  Answer: typeof Answer;
  front: typeof front;
  logError: typeof logError;
  say: (what: string) => void;
};
type Give = (given: Given) => void;

/** Gives server.mjs, which is not compiled with the rest, what stands in front of every page. */
export function giveFront(): void {
  const { giveKylassaFront } = globalThis as { giveKylassaFront?: Give };
  if (!giveKylassaFront) {
    logger().fatal(
      "Kylässä cannot start with next start: pages need server.mjs in front of them (npm start).",
    );
    process.exit(1);
  }
  giveKylassaFront({ Answer, front, logError, say: (what) => logger().info(what) });
}
