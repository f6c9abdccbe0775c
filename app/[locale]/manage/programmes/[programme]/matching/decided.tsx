import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import { type Aim, aims, type PairingRules } from "@/lib/grouping/pairs/plan-rules";

type Kind = "locked" | "forbidden" | "leftOut";
type TakenBack = "unlock" | "allow" | "takeBack";

type Props = {
  rules: PairingRules;
  /** What those of one decision are called together. */
  names: (of: readonly string[]) => string;
  words: {
    now: (aim: Aim) => string;
    choose: (aim: Aim) => string;
    decided: (kind: Kind, names: string) => string;
    takeBack: (change: TakenBack) => string;
    none: string;
  };
};

/** How many decisions there are. */
export function countDecided({ locked, forbidden, leftOut }: PairingRules): number {
  return locked.length + forbidden.length + leftOut.length;
}

/** What a plan aims at, to be changed, and what has been decided in it, each to be taken back. */
export function Decided({ rules, names, words }: Props) {
  const decided = [
    ...rules.locked.map((of) => ({ of, change: "unlock", kind: "locked" }) as const),
    ...rules.forbidden.map((of) => ({ of, change: "allow", kind: "forbidden" }) as const),
    ...rules.leftOut.map((id) => ({ of: [id], change: "takeBack", kind: "leftOut" }) as const),
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p>{words.now(rules.aim)}</p>
        {aims
          .filter((aim) => aim !== rules.aim)
          .map((aim) => (
            <ChangeButton key={aim} change="aim" of={[aim]} about="" framed>
              {words.choose(aim)}
            </ChangeButton>
          ))}
      </div>
      {decided.length > 0 ? (
        <ChangeList>
          {decided.map(({ of, change, kind }) => (
            <li key={kind + of.join()}>
              <span>{words.decided(kind, names(of))}</span>
              <ChangeButton change={change} of={of} about={names(of)}>
                {words.takeBack(change)}
              </ChangeButton>
            </li>
          ))}
        </ChangeList>
      ) : (
        <p>{words.none}</p>
      )}
    </>
  );
}
