import { buttonClass } from "@/components/ui/button";

/** What is pressed at the door, by a thumb and in a hurry. */
export const pressClass = buttonClass("secondary");

/** What is pressed seldom, beside it. */
export const quietPressClass = buttonClass("quiet");
