import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import type { CheckPage } from "@/lib/checks/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatTimeRange } from "@/lib/time/format";
import { answerCheckAction } from "./actions";

type Props = { locale: Locale; check: CheckPage };

/** What one who takes part has said of a technical check, and the times that are free. */
export function OwnCheck({ locale, check }: Props) {
  const t = translator(locale, "checks", check.format);
  const { own, whyNot, zone } = check;
  if (!own && whyNot) return null;
  const said =
    own?.startsAt && own.endsAt
      ? t("own.place", { time: formatTimeRange(own.startsAt, own.endsAt, { locale, zone }) })
      : t(own?.knows ? "own.knows" : "own.queue", { turn: own?.turn ?? 0 });
  return (
    <Section title={t("own.title")}>
      {own ? <p className="max-w-measure text-lg">{said}</p> : null}
      {whyNot ? null : own ? (
        <div>
          <FormDisclosure summary={t("own.change")}>
            <Choice locale={locale} check={check} />
          </FormDisclosure>
        </div>
      ) : (
        <Choice locale={locale} check={check} />
      )}
    </Section>
  );
}

function Choice({ locale, check }: Props) {
  const t = translator(locale, "checks", check.format);
  const { own, free, zone, groupId, step } = check;
  const mine =
    own?.number && own.startsAt && own.endsAt
      ? [{ number: own.number, startsAt: own.startsAt, endsAt: own.endsAt }]
      : [];
  const times = [...free, ...mine].sort((one, other) => one.number - other.number);
  const isQueue = own && !own.number && !own.knows;
  return (
    <Form
      action={answerCheckAction}
      texts={formTexts(locale)}
      hidden={{ groupId, step: step.key }}
      formKey={randomUUID()}
      submit={t("form.submit")}
    >
      <RadioField
        name="choice"
        label={t("form.choice")}
        hint={t("form.hint")}
        required
        defaultValue={own?.number ? `place-${own.number}` : own?.knows ? "knows" : isQueue ? "queue" : ""}
        options={[
          ...times.map(({ number, startsAt, endsAt }) => ({
            value: `place-${number}`,
            label: formatTimeRange(startsAt, endsAt, { locale, zone }),
          })),
          ...(times.length === 0 || isQueue ? [{ value: "queue", label: t("form.queue") }] : []),
          { value: "knows", label: t("form.knows") },
          ...(own && !own.knows ? [{ value: "none", label: t("form.none") }] : []),
        ]}
      />
    </Form>
  );
}
