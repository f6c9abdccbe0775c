import { randomUUID } from "node:crypto";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { NowCard } from "@/components/ui/now-card";
import { isWrittenTo } from "@/lib/enrolments/asked";
import type { WholeEnrolment } from "@/lib/enrolments/queries";
import { standingOf, whyNotDecide } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { decideAction, reopenAction } from "../actions";

type Props = { locale: Locale; slug: string; enrolment: WholeEnrolment };

/** What can be decided about an enrolment now, and what follows; else what it waits for. */
export function DecisionCard({ locale, slug, enrolment }: Props) {
  const t = translator(locale, "enrolments", formatOf(enrolment.programme.format));
  const may = (event: "accept" | "waitlist" | "decline") => whyNotDecide(enrolment, event) === null;
  const { liveGroup } = enrolment;
  const standing = standingOf(enrolment);
  if (liveGroup)
    return (
      <NowCard
        locale={locale}
        title={t("manage.now.paired.title")}
        waiting={liveGroup.state === "COMPLETED" ? "nothing" : "theirs"}
      >
        <p>{translator(locale, "states", null)(`group.${liveGroup.state}`)}</p>
        <LinkButton
          href={
            liveGroup.state === "DRAFT"
              ? href(locale, to.manage.draft(slug, liveGroup.id))
              : href(locale, to.manage.group(slug, liveGroup.id))
          }
        >
          {t("manage.now.paired.button")}
        </LinkButton>
        {enrolment.otherGroups.map(({ id, state, names }) => (
          <p key={id}>
            <a href={href(locale, state === "DRAFT" ? to.manage.draft(slug, id) : to.manage.group(slug, id))}>
              {listed(locale, names)}
            </a>
            : {translator(locale, "states", null)(`group.${state}`)}
          </p>
        ))}
      </NowCard>
    );
  if (standing === "accepted")
    return (
      <NowCard locale={locale} title={t("manage.now.accepted.title")}>
        <p>{t("manage.now.accepted.what")}</p>
        <LinkButton href={href(locale, to.manage.matching(slug))}>
          {t("manage.now.accepted.button")}
        </LinkButton>
      </NowCard>
    );
  const texts = formTexts(locale);
  if (standing === "declined")
    return (
      <NowCard locale={locale} title={t("manage.now.declined.title")} waiting="nothing">
        <p>{t("manage.now.declined.what")}</p>
        <ActionButton
          action={reopenAction}
          texts={texts}
          hidden={{ slug, enrolmentId: enrolment.id }}
          formKey={randomUUID()}
          label={t("manage.now.declined.button")}
        />
      </NowCard>
    );
  const hidden = { slug, programmeId: enrolment.programmeId, enrolments: enrolment.id, from: "one" };
  if (standing !== "decide" && standing !== "paired")
    return (
      <NowCard
        locale={locale}
        title={t(`manage.now.${standing}.title`)}
        waiting={standing === "draft" ? "theirs" : "nothing"}
      >
        <p>{t(`manage.now.${standing}.what`)}</p>
      </NowCard>
    );
  return (
    <NowCard locale={locale} title={t("manage.now.decide.title")}>
      <ul className="stack-sm">
        {isWrittenTo(enrolment) ? (
          <>
            <li>{t("manage.now.decide.accept")}</li>
            {may("waitlist") ? <li>{t("manage.now.decide.waitlist")}</li> : null}
            <li>{t("manage.now.decide.decline")}</li>
          </>
        ) : (
          <li>{t("manage.now.decide.byPhone")}</li>
        )}
      </ul>
      <div className="row">
        <ActionButton
          action={decideAction}
          texts={texts}
          hidden={{ ...hidden, decision: "accept" }}
          formKey={randomUUID()}
          label={t("manage.now.acceptButton")}
          tone="primary"
        />
        {may("waitlist") ? (
          <ActionButton
            action={decideAction}
            texts={texts}
            hidden={{ ...hidden, decision: "waitlist" }}
            formKey={randomUUID()}
            label={t("manage.now.waitlistButton")}
          />
        ) : null}
        <LinkButton href={href(locale, to.manage.declining(slug, enrolment.id))} tone="quiet">
          {t("manage.now.declineLink")}
        </LinkButton>
      </div>
    </NowCard>
  );
}
