import { type Answered, type Asked, answerOf, type Question } from "@/lib/grouping/forming/questions";
import { inThread, type ThreadOptions } from "@/lib/threads/threads";

/** Up to so many people it is solved in the request: the round trip to a thread would take longer. */
const few = 12;

/**
 * Asks for groups of persons or tables of a day. Where people are many it is answered in a thread, which the event loop does not wait for;
 * the answer is the same wherever it is found. Nothing is stored by it: what is refused, cancelled or killed can be asked again. `of` is
 * whose groups they are, a programme or a day: its questions go to one thread, one after the other.
 */
export async function askForming<N extends keyof Asked>(
  name: N,
  asked: Asked[N],
  of: string,
  { fewest = few, ...options }: ThreadOptions & { fewest?: number } = {},
): Promise<Answered[N]> {
  const question: Question<N> = { name, asked };
  if (asked.people.length <= fewest) return answerOf(question);
  return inThread<Answered[N]>("forming", question, of, options);
}
