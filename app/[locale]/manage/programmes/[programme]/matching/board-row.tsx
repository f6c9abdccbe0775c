import { Fragment } from "react";
import { ChangeButton } from "@/components/matching/change-button";
import type { PairWords } from "@/components/matching/pair-words";
import { PairingRow } from "@/components/matching/pairing-rows";
import { PointsBar } from "@/components/matching/points-bar";
import { Reasons } from "@/components/matching/reasons";
import { WhyTogether } from "@/components/matching/why-together";
import { Status } from "@/components/ui/status";
import { mainPart } from "@/lib/formats/parts";
import type { PairedGroup } from "@/lib/grouping/pairs/difference";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import type { Board } from "@/lib/grouping/pairs/plan-queries";
import { type Reason, reasonsOf } from "@/lib/grouping/pairs/reasons";
import { scorePair } from "@/lib/grouping/pairs/score";
import { mostPoints } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Href } from "@/lib/kernel/addresses";
import { PartnerLink } from "./partner-link";

type Props = {
  locale: Locale;
  slug: string;
  board: Board;
  words: PairWords;
  group: PairedGroup;
  /** Leads to where the whole reason stands; null where it stands here. */
  whyAt: Href | null;
};

/** One pair of the board: who, how well, the strongest reasons and what is awkward; everything else on request. */
export function BoardRow({ locale, slug, board, words, group, whyAt }: Props) {
  const t = translator(locale, "pairing");
  const { pool, weights } = board;
  const members = group.members.map((id) => candidateOf(pool, id));
  const about = members.map(({ name }) => name).join(" – ");
  const [a, b, third] = members;
  const of = mostPoints(weights);
  const why = (
    <>
      {t("board.why")}
      <span className="sr-only">: {about}</span>
    </>
  );
  return (
    <PairingRow locked={group.locked}>
      <div>
        <h3>
          {members.map(({ id }, at) => (
            <Fragment key={id}>
              {at > 0 ? <span> – </span> : null}
              <PartnerLink locale={locale} slug={slug} board={board} id={id} name={words.name(id)} />
            </Fragment>
          ))}
        </h3>
        {group.locked ? <Status kind="done">{t("board.locked")}</Status> : null}
        {a && b && !third ? (
          <Reasons
            locale={locale}
            reasons={strongest(reasonsOf(a, b, scorePair(a, b, weights), mainPart(words.format).reads))}
            words={words}
          />
        ) : null}
      </div>
      <div>
        <p>
          <PointsBar points={group.score} of={of} />
          <span>{t("points.of", { points: group.score, of })}</span>
        </p>
        <div>
          <ChangeButton change={group.locked ? "unlock" : "lock"} of={group.members} about={about} framed>
            {t(group.locked ? "board.unlock" : "board.lock")}
          </ChangeButton>
          {group.members.length === 2 ? (
            <ChangeButton change="forbid" of={group.members} about={about}>
              {t("board.forbid")}
            </ChangeButton>
          ) : null}
          <ChangeButton change="draft" of={group.members} about={about}>
            {t("board.draft")}
          </ChangeButton>
        </div>
      </div>
      {whyAt === null ? (
        <details open id={whyIdOf(group)}>
          <summary>{why}</summary>
          <WhyTogether locale={locale} members={members} weights={weights} words={words} heading="p" />
        </details>
      ) : (
        <a href={whyAt}>{why}</a>
      )}
    </PairingRow>
  );
}

/** The name of a pair in an address, and of its reasons on the page. */
export function whyIdOf({ members }: PairedGroup): string {
  return `why-${members[0] ?? ""}`;
}

/** What one gets and what is awkward, in as few lines as tell it: the whole stands behind "why". */
function strongest(reasons: readonly Reason[]): Reason[] {
  const of = (kind: Reason["kind"]) => reasons.filter((one) => one.kind === kind);
  const good = [...of("gets"), ...of("shared")].slice(0, 2);
  return [...good, ...of("awkward").slice(0, 2)];
}
