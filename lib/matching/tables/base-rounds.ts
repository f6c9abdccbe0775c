/**
 * Rounds that turn, by tables and seats: how many rounds they make, and who sits where in the first of them. People from 0 on are rings of
 * so many, one after the other; who is left over stays. In the next round everybody's seat is taken by the next of their ring, and no
 * two sit together twice. Found by lib/matching/bench/base-rounds.ts; a test turns all of them.
 */
export const baseRounds: Readonly<Record<string, readonly [turns: number, round: string]>> = {
  "5x3": [7, "6 7 8/1 11 13/4 10 14/5 9 12/0 2 3"],
  "6x4": [7, "1 12 20 23/10 11 13 15/4 14 18 19/0 9 16 22/6 7 17 21/2 3 5 8"],
  "6x5": [6, "1 3 12 13 18/9 15 17 25 26/2 20 21 24 28/0 7 14 22 27/4 5 8 10 29/6 11 16 19 23"],
  "7x4": [9, "7 8 15 26/0 4 6 9/2 17 18 23/5 19 20 22/10 11 16 24/3 13 25 27/1 12 14 21"],
  "10x4": [
    11,
    "10 14 30 37/11 28 31 32/8 13 27 35/9 21 25 38/3 16 24 36/0 20 22 34/5 12 23 39/7 15 17 18/1 4 6 29/2 19 26 33",
  ],
  "10x5": [
    9,
    "6 12 25 27 46/4 17 19 20 26/23 28 36 40 43/8 16 22 37 47/0 2 5 29 39/7 18 30 33 35/1 15 32 41 48/3 13 21 44 49/10 24 31 42 45/9 11 14 34 38",
  ],
  "10x6": [
    7,
    "13 15 34 39 54 55/0 1 10 21 32 50/5 22 31 35 41 53/6 16 29 38 45 59/2 7 9 14 20 24/11 12 25 30 36 42/17 33 40 43 44 48/8 18 27 28 52 56/3 19 26 47 49 57/4 23 37 46 51 58",
  ],
  "12x4": [
    13,
    "10 20 27 44/3 23 38 45/28 34 36 37/2 4 5 9/12 24 30 39/1 15 33 43/0 21 29 47/6 22 26 41/8 19 31 46/7 16 32 40/14 17 18 25/11 13 35 42",
  ],
};
