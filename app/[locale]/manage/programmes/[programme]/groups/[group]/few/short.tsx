import { randomUUID } from "node:crypto";
import { Page } from "@/components/layout/page";
import { groupName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import type { Format } from "@/lib/formats/recipe";
import { whyNotConfirmShort } from "@/lib/groups/rules";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { WholeRow } from "@/lib/reports/whole-row-queries";
import { decideShortAction } from "../../actions";

type Props = {
  locale: Locale;
  slug: string;
  row: WholeRow;
  format: Format;
  /** Whom a press asks. */
  others: readonly { id: string; name: string }[];
  /** How many they have to answer. */
  days: number;
};

/** Too few are left in a proposal: who can be asked too, whether those who are left are enough, and that it can be taken apart. */
export function Short({ locale, slug, row, format, others, days }: Props) {
  const t = translator(locale, "board", format);
  const { group } = row;
  const { agreement, leaving } = format;
  const least = agreement.kind === "enough" ? agreement.least : 0;
  const atLeast = leaving.kind === "goes-on" ? leaving.least : least;
  const n = group.facts.seats.length;
  const back = to.manage.group(slug, group.id);
  const confirms = whyNotConfirmShort(format, group.facts) === null;
  const names = listed(
    locale,
    others.map(({ name }) => name),
  );
  const asks = {
    value: "ask-others",
    label: t("few.short.ways.ask-others", { names }),
    hint: t("few.short.hints.ask-others", { days }),
  };
  const confirmed = {
    value: "confirm",
    label: t("few.short.ways.confirm", { n }),
    hint: t("few.short.hints.confirm"),
  };
  const ways = [...(others.length > 0 ? [asks] : []), ...(confirms ? [confirmed] : [])];
  const dissolution = (
    <LinkButton tone="quiet" href={href(locale, to.manage.dissolution(slug, group.id))}>
      {t("group.dissolve")}
    </LinkButton>
  );
  return (
    <Page
      locale={locale}
      eyebrow={groupName(locale, group)}
      title={t("few.title")}
      lead={t("few.short.lead", { stays: n, least })}
      back={{ href: href(locale, back), label: t("title") }}
    >
      {others.length === 0 ? <p className="max-w-measure">{t("few.short.nobody")}</p> : null}
      {confirms ? null : <p className="max-w-measure">{t("few.short.wait", { least: atLeast })}</p>}
      {ways.length > 0 ? (
        <Form
          action={decideShortAction}
          texts={formTexts(locale)}
          formKey={randomUUID()}
          hidden={{
            ...{ groupId: group.id, version: group.version, back },
            others: others.map(({ id }) => id).join(" "),
          }}
          submit={t("few.submit")}
          secondary={dissolution}
        >
          <RadioField name="decision" label={t("few.decision")} required options={ways} />
        </Form>
      ) : (
        dissolution
      )}
    </Page>
  );
}
