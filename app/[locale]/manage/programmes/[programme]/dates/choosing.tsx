import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SubmitButton } from "@/components/ui/submit-button";
import { SureField } from "@/components/ui/sure-field";
import { DateField, TimeField } from "@/components/ui/text-fields";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { later, type Offered, type Proposed } from "@/lib/places/choosing";
import type { DatedHost, Dates } from "@/lib/places/dates-queries";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { formatRange } from "@/lib/time/format";
import { chooseTimesAction } from "./actions";

type Props = {
  locale: Locale;
  programme: ManagedProgramme;
  dates: Dates;
  /** What is proposed has been worked out by somebody's choices. */
  isTried: boolean;
};

const hostsClass = "grid gap-x-10 gap-y-8 md:grid-cols-2";
const hostClass = "group/host flex flex-col gap-2 border-t-2 border-ink pt-4";
// Where a browser can tell, a time of one's own is asked for only once it is chosen.
const ownClass =
  "flex flex-wrap items-start gap-x-5 gap-y-2.5 ps-10 [&_label>span]:hidden supports-[selector(:has(a))]:group-not-has-[[value=own]:checked]/host:hidden";

/** The hosts that have no time yet, each with the times that it could and what is proposed; one press sets all that are chosen. */
export function Choosing({ locale, programme, dates, isTried }: Props) {
  const format = formatOf(programme.format);
  const t = translator(locale, "places", format);
  const { choice, isGuided } = dates;
  const open = dates.hosts.filter(({ span }) => span === null);
  const versions = open.map(({ meetingId, version }) => [`version-${meetingId}`, version]);
  const lead =
    choice.wishes === 0
      ? t("dates.noWishes")
      : [
          t("dates.come", { visits: choice.visits, wishes: choice.wishes }),
          ...(choice.proven && !isTried ? [t("dates.proven")] : []),
          ...(isGuided ? [t("dates.guided")] : []),
        ].join(" ");
  return (
    <Section title={t("dates.proposal")} lead={lead}>
      {isTried ? (
        <p className="max-w-measure">
          {t("dates.tried")} <a href={href(locale, to.manage.dates(programme.slug))}>{t("dates.anew")}</a>
        </p>
      ) : null}
      <Form
        key={JSON.stringify(choice.hosts.map(({ local }) => local))}
        action={chooseTimesAction}
        formKey={randomUUID()}
        texts={formTexts(locale)}
        wide
        hidden={{ slug: programme.slug, ...Object.fromEntries(versions) }}
        submit={t("dates.submit")}
        secondary={
          <SubmitButton name="move" value="recount" tone="secondary">
            {t("dates.recount")}
          </SubmitButton>
        }
      >
        <div className={hostsClass}>
          {open.map((host) => (
            <HostTimes
              key={host.meetingId}
              {...{ locale, format, host, zone: programme.timeZone, slug: programme.slug }}
              proposed={choice.hosts.find(({ meetingId }) => meetingId === host.meetingId)}
            />
          ))}
        </div>
        <p className="max-w-measure">{t("dates.told")}</p>
        <SureField label={translator(locale, "meetings", format)("times.sure")} />
      </Form>
    </Section>
  );
}

type HostProps = {
  locale: Locale;
  format: Worded;
  zone: string;
  slug: string;
  host: DatedHost;
  proposed: Proposed | undefined;
};

/** One host: how many would come, its times with what each would cost the others, and a time that it has not given. */
function HostTimes({ locale, format, zone, slug, host, proposed }: HostProps) {
  const t = translator(locale, "places", format);
  const times = translator(locale, "meetings", format);
  const { meetingId, name, possible, given, capacity } = host;
  const none = possible.length > 0 ? null : t(given > 0 ? "dates.allPast" : "dates.noneGiven");
  const hint = [
    t("dates.interested", { count: proposed?.interested ?? 0, capacity }),
    ...(none ? [none] : []),
  ].join(". ");
  return (
    <div className={hostClass}>
      <RadioField
        name={`time-${meetingId}`}
        label={name}
        hint={hint}
        required
        defaultValue={proposed?.local ?? later}
        options={[
          ...(proposed?.offered ?? []).map((one) => ({
            value: one.local,
            label: formatRange(one.startsAt, one.endsAt, { locale, zone }),
            hint: hintOf(locale, format, one, proposed),
          })),
          { value: later, label: t("dates.later") },
          { value: "own", label: t("dates.own") },
        ]}
      />
      <div className={ownClass}>
        <DateField name={`day-${meetingId}`} label={times("times.day")} />
        <TimeField name={`from-${meetingId}`} label={times("times.from")} />
      </div>
      <p className="text-sm">
        <a href={href(locale, to.manage.enrolment(slug, host.enrolmentId))}>
          {t("dates.host")}
          <span className="sr-only">: {name}</span>
        </a>
      </p>
    </div>
  );
}

/** What a time would mean, in a few words. */
function hintOf(
  locale: Locale,
  format: Worded,
  { local, fewer, taken }: Offered,
  proposed: Proposed | undefined,
): string {
  const t = translator(locale, "places", format);
  if (local === proposed?.local) return t("dates.proposed", { come: proposed.come });
  if (taken) return t("dates.taken");
  if (fewer === null) return proposed?.local ? t("dates.clash") : "";
  return fewer <= 0 ? t("dates.same") : t("dates.fewer", { count: fewer });
}
