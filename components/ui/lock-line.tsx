import { Icon } from "./icon";

/** Who will see an answer, as a finished line for a field; confidential ones are said in heather. */
export type SeenByLine = { text: string; tone: "confidential" | "shared" };

const tones: Record<SeenByLine["tone"], string> = {
  confidential: "text-heather-deep [&>svg]:text-heather",
  shared: "text-soft",
};

/** A lock for what stays in the room, an eye for what is shown to others. */
export function LockLine({ line, id }: { line: SeenByLine; id?: string }) {
  return (
    <p
      id={id}
      data-part="seen-by"
      className={`mt-2 flex gap-2 text-sm leading-[1.4] [&>svg]:mt-[0.14em] ${tones[line.tone]}`}
    >
      <Icon name={line.tone === "confidential" ? "lock" : "eye"} />
      <span>{line.text}</span>
    </p>
  );
}
