import { expect, test } from 'vitest';
import { toAscii, toLatin } from './transliterate.ts';

test.each([
  ['Һәсәнов Әли', 'Həsənov Əli'],
  ['ҝүнәш, ҹаван, ғызыл, өлкә', 'günəş, cavan, ğızıl, ölkə'],
  ['Ибраһим Ыргат', 'İbrahim Irqat'],
  ['2-ci küçə', '2-ci küçə'],
])('"%s" in Latin letters is "%s"', (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin));

test('plain letters keep their case', () => expect(toAscii('Çağrı Mərkəzi, İŞ, IĞDIR')).toBe('Cagri Merkezi, IS, IGDIR'));
