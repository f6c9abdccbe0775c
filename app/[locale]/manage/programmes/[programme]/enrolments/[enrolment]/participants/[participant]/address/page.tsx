import { pageTitle } from "@/components/layout/page-title";
import { translator } from "@/lib/i18n/translator";
import { replaceAction } from "../../actions";
import { type Place, ReplacePage } from "../replace-page";

type Props = { params: Promise<Place> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("people.replace.correct.title"));
}

/** Somebody's right address: what the old one opened ends. */
export default async function AddressPage({ params }: Props) {
  return <ReplacePage place={await params} how="correct" action={replaceAction} />;
}
