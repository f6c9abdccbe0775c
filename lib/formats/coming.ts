import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import type { Format } from "@/lib/formats/recipe";

/** Formats that are written and not offered: `notBuilt` says what each of them still asks for. One that is whole moves to the registry. */
export const coming: readonly Format[] = [expertExchange];
