import { LinkButton } from "@/components/ui/button";
import { NowCard } from "@/components/ui/now-card";
import type { WholeEnrolment } from "@/lib/enrolments/queries";
import type { EnrolmentStage } from "@/lib/enrolments/stage";
import { formatOf } from "@/lib/formats/registry";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; enrolment: WholeEnrolment; stage: EnrolmentStage };

/** Where an enrolment is now, told to its own people or about them, and the way on. */
export function StageCard({ locale, enrolment, stage }: Props) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const { liveGroup, formerGroup, programme, standing } = enrolment;
  const own = standing.holder || standing.participant;
  const convener = programme.convener.name;
  const group = groupOf(enrolment, stage);
  return (
    <NowCard
      locale={locale}
      title={own ? t(`stage.${stage}.title`) : t("stage.told")}
      waiting={own ? waitingAt(stage) : "nothing"}
    >
      <p className="max-w-measure">{t(own ? `stage.${stage}.body` : `stage.${stage}.told`, { convener })}</p>
      {stage === "unfinished" && standing.holder ? (
        <LinkButton href={href(locale, to.enrollingOn(programme.slug))}>{t("receipt.continue")}</LinkButton>
      ) : null}
      {standing.contact && liveGroup && answering.includes(stage) ? (
        <LinkButton href={href(locale, to.agreement(enrolment.id, { group: liveGroup.id }))}>
          {t("stage.answer")}
        </LinkButton>
      ) : null}
      {group && !(standing.contact && answering.includes(stage)) ? (
        <LinkButton href={href(locale, to.group(group))}>{t("receipt.group")}</LinkButton>
      ) : null}
      {enrolment.otherGroups.map(({ id, state, agreedAt, names }) => (
        <p key={id}>
          <a
            href={href(
              locale,
              standing.contact && state === "PROPOSED" && !agreedAt
                ? to.agreement(enrolment.id, { group: id })
                : to.group(id),
            )}
          >
            {t("stage.also", { names: listed(locale, names) })}
          </a>
        </p>
      ))}
      {own && formerGroup?.id && !liveGroup ? (
        <p>
          <a href={href(locale, to.group(formerGroup.id))}>{t("receipt.formerGroup")}</a>
        </p>
      ) : null}
    </NowCard>
  );
}

const answering: readonly EnrolmentStage[] = ["proposed", "said-yes", "talks"];
const withGroup: readonly EnrolmentStage[] = [...answering, "confirmed", "visiting", "visited", "completed"];

/** The pair whose page shows the rest, where the association knows of one. */
function groupOf({ liveGroup }: WholeEnrolment, stage: EnrolmentStage): string | null {
  return liveGroup && withGroup.includes(stage) ? liveGroup.id : null;
}

function waitingAt(stage: EnrolmentStage): "yours" | "theirs" | "nothing" {
  if (stage === "unfinished" || stage === "link-first" || stage === "proposed") return "yours";
  const theirs: readonly EnrolmentStage[] = ["read-soon", "read-late", "paired-soon", "paired-anew"];
  return theirs.includes(stage) || stage === "said-yes" || stage === "talks" ? "theirs" : "nothing";
}

/** Whether a partner is still to be found. */
export function isBeforePair(stage: EnrolmentStage): boolean {
  return beforePair.includes(stage);
}

const beforePair: readonly EnrolmentStage[] = [
  "unfinished",
  "link-first",
  "read-soon",
  "read-late",
  "paired-soon",
  "paired-anew",
  "waits",
  "waits-on",
];
