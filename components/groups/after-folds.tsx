import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { mayArrange } from "@/lib/groups/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { keepsList } from "@/lib/listings/rules";
import { whyNotEnough } from "@/lib/meetings/rules";
import type { GroupPlan } from "@/lib/tasks/queries";

type Props = { locale: Locale; group: GroupPlan };

/** For those who guide: what the associations have written to them. */
export function PreparationFold({ locale, group }: Props) {
  const t = translator(locale, "facilitation", group.programme.format);
  if (!group.standing.facilitator) return null;
  return (
    <Disclosure summary={t("preparation.title")}>
      <p>{t("preparation.text")}</p>
      <p>
        <LinkButton tone="secondary" href={href(locale, to.preparation(group.id))}>
          {t("preparation.action")}
        </LinkButton>
      </p>
    </Disclosure>
  );
}

/** For those who arrange a group that may say so: the meetings held are enough. */
export function EnoughFold({ locale, group, now }: Props & { now: Date }) {
  const { programme, state, facts, standing } = group;
  if (!mayArrange(standing) || whyNotEnough(programme.format, state, facts.meetings, now)) return null;
  const t = translator(locale, "groups", programme.format);
  return (
    <Disclosure summary={t("enough.ask")}>
      <p>{t("enough.text")}</p>
      <p>
        <LinkButton tone="secondary" href={href(locale, to.enough(group.id))}>
          {t("enough.title")}
        </LinkButton>
      </p>
    </Disclosure>
  );
}

/** What may be told onward, the list of those who can be asked, and the notes of those who guide. */
export function AfterFolds({ locale, group }: Props) {
  const t = translator(locale, "groups", group.programme.format);
  const list = translator(locale, "listings");
  const { standing } = group;
  const runs = group.state === "CONFIRMED" || group.state === "COMPLETED";
  return (
    <>
      {runs && (standing.seats.length > 0 || standing.facilitator) ? (
        <Disclosure summary={t("onward.title")}>
          <p>{t("onward.text", { seats: group.seats.length })}</p>
          <p>
            <LinkButton tone="secondary" href={href(locale, to.insights(group.id))}>
              {t("onward.action")}
            </LinkButton>
          </p>
        </Disclosure>
      ) : null}
      {keepsList(group.programme.format) ? (
        <Disclosure summary={list("title")}>
          <p>{list("lead")}</p>
          <p>
            <LinkButton tone="secondary" href={href(locale, to.list(group.programme.slug))}>
              {list("own.link")}
            </LinkButton>
          </p>
        </Disclosure>
      ) : null}
      {standing.facilitator ? (
        <Disclosure summary={t("notes.title")}>
          <p>{t("notes.text")}</p>
          <p>
            <LinkButton tone="secondary" href={href(locale, to.notes(group.id))}>
              {t("notes.action")}
            </LinkButton>
          </p>
        </Disclosure>
      ) : null}
    </>
  );
}
