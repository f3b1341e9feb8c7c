import { expect, test } from 'playwright/test';
import { initialsOf } from '../../../program/pictures/initials.ts';

const said: readonly (readonly [name: string, initials: string])[] = [
  ['Ada Lark', 'AL'],
  ['ada lark', 'AL'],
  ['Ada M. Lark', 'AL'],
  ['Dr. Ada Lark', 'AL'],
  ['Prof. Dr. Ada Lark', 'AL'],
  ['Ada Lark, PhD', 'AL'],
  ['Ada Lark Jr.', 'AL'],
  ['Ada Lark (she/her)', 'AL'],
  ['Ludwig van der Aa', 'LA'],
  ['Élodie Østergård', 'ÉØ'],
  ['Жанна Ёлкина', 'ЖЁ'],
  ['Noor', 'N'],
  ['Dr.', 'D'],
  ['@b1nary', 'B'],
  ['3rd Floor', '3'],
  ['王小明', '王'],
  ['山田 太郎', '山'],
  ['김철수', '김'],
  ['ליאה אורן', 'ל'],
  ['محمد علي', 'م'],
  ['🎞️', ''],
  ['— ?', ''],
  ['', ''],
];

for (const [name, initials] of said) {
  test(`the initials of ${JSON.stringify(name)} are ${JSON.stringify(initials)}`, () => {
    expect(initialsOf(name)).toBe(initials);
  });
}
