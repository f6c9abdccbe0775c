import { Icon } from "./icon";

/** Who will see an answer, as a finished line for a field; confidential ones are said in heather. */
export type SeenByLine = { text: string; tone: "confidential" | "shared" };

/** A lock for what stays in the room, an eye for what is shown to others. */
export function LockLine({ line, id }: { line: SeenByLine; id?: string }) {
  return (
    <p id={id} className={line.tone === "confidential" ? "seen-by is-confidential" : "seen-by"}>
      <Icon name={line.tone === "confidential" ? "lock" : "eye"} />
      <span>{line.text}</span>
    </p>
  );
}
