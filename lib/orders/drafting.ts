import { factsOf, orderIn } from "@/lib/enrolments/facts";
import { orderedIn } from "@/lib/formats/occurrences";
import type { OrderReading, Reading } from "@/lib/formats/reading";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { type ProgrammeOptions, priceOf, pricesOf } from "@/lib/programmes/options";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { optionsOf } from "@/lib/surveys/rules";
import { dateOn, dayAfter, dayIn } from "@/lib/time/days";

/** What somebody has asked for, with what the programme and its format say. */
type Asked = {
  format: Format;
  /** What its part reads of the answers. */
  reads: Reading;
  options: ProgrammeOptions;
  definition: SurveyDefinition;
  answers: Answers;
  locale: Locale;
  zone: string;
};

/** An offer made from a request: in the words of whoever asks, with the price of the table. */
export function offerFrom({ format, reads, options, definition, answers, locale, zone }: Asked, now: Date) {
  const { agreement } = format;
  if (agreement.kind !== "offer") throw new Error(`${format.key} knows no offers`);
  const { businessId } = factsOf(reads, answers);
  const order = orderIn(reads, answers);
  const said = (of: OrderReading) => {
    const labels = optionsOf(definition, reads.order?.[of]);
    return order[of].map((one) => labels.find(({ key }) => key === one)?.label[locale] ?? one).join("\n");
  };
  const meetings = meetingsIn(format, order.meetings[0]);
  return {
    ...{ meetings, priceCents: priceOf(pricesOf(format, options), meetings) },
    ...{ vat: agreement.vat?.[locale] ?? "", included: agreement.included?.[locale] ?? "" },
    ...{ goals: said("goals"), target: said("target"), place: said("place").replaceAll("\n", ", ") },
    rhythm: said("start"),
    validUntilOn: dateOn(dayAfter(dayIn(now, zone), agreement.days ?? usualDays)),
    invoice: { reference: said("invoiceReference"), address: said("invoiceAddress"), businessId },
  };
}

/** As many meetings as are asked for where that can be ordered, as many as usual otherwise. */
function meetingsIn(format: Format, asked: string | undefined): number {
  const { least, most, usual } = orderedIn(format) ?? { least: 1, most: 1, usual: 1 };
  const number = Number(/\d+/.exec(asked ?? "")?.[0]);
  return number >= least && number <= most ? number : usual;
}

/** Days for which an offer holds where its format says nothing. */
const usualDays = 30;
