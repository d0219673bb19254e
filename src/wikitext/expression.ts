/** The calculator of `{{#expr:}}`: MediaWiki's operators with their own precedence. */

export class ExpressionError extends Error {}

interface Operator {
  readonly precedence: number;
  readonly operands: 0 | 1 | 2;
  readonly apply: (a: number, b: number) => number;
}

const truth = (value: boolean): number => (value ? 1 : 0);

function divide(a: number, b: number): number {
  if (b === 0) throw new ExpressionError('Division by zero.');
  return a / b;
}

function modulo(a: number, b: number): number {
  const divisor = Math.trunc(b);
  if (divisor === 0) throw new ExpressionError('Division by zero.');
  return Math.trunc(a) % divisor;
}

/** Rounds half away from zero to `digits` digits, which may be negative. */
function round(value: number, digits: number): number {
  const places = Math.trunc(digits);
  const scaled = Number(`${Math.abs(value)}e${places}`);
  if (!Number.isFinite(scaled)) {
    const factor = 10 ** places;
    return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
  }
  return Math.sign(value) * Number(`${Math.round(scaled)}e${-places}`);
}

const unary = (apply: (a: number) => number, precedence = 9): Operator => ({
  precedence,
  operands: 1,
  apply: (a) => apply(a),
});
const binary = (precedence: number, apply: (a: number, b: number) => number): Operator => ({
  precedence,
  operands: 2,
  apply,
});

const BINARY: Readonly<Record<string, Operator>> = {
  '^': binary(8, (a, b) => a ** b),
  e: binary(10, (a, b) => a * 10 ** b),
  '*': binary(7, (a, b) => a * b),
  '/': binary(7, divide),
  div: binary(7, divide),
  mod: binary(7, modulo),
  fmod: binary(7, (a, b) => (b === 0 ? divide(a, b) : a % b)),
  '+': binary(6, (a, b) => a + b),
  '-': binary(6, (a, b) => a - b),
  round: binary(5, round),
  '=': binary(4, (a, b) => truth(a === b)),
  '<': binary(4, (a, b) => truth(a < b)),
  '>': binary(4, (a, b) => truth(a > b)),
  '<=': binary(4, (a, b) => truth(a <= b)),
  '>=': binary(4, (a, b) => truth(a >= b)),
  '<>': binary(4, (a, b) => truth(a !== b)),
  '!=': binary(4, (a, b) => truth(a !== b)),
  and: binary(3, (a, b) => truth(a !== 0 && b !== 0)),
  or: binary(2, (a, b) => truth(a !== 0 || b !== 0)),
};

function logarithm(value: number): number {
  if (value <= 0) throw new ExpressionError('Invalid argument for ln: <= 0.');
  return Math.log(value);
}

function arc(name: string, of: (value: number) => number): (value: number) => number {
  return (value) => {
    if (value < -1 || value > 1) throw new ExpressionError(`Invalid argument for ${name}: < -1 or > 1.`);
    return of(value);
  };
}

const UNARY: Readonly<Record<string, Operator>> = {
  '-': unary((a) => -a, 10),
  '+': unary((a) => a, 10),
  not: unary((a) => truth(a === 0)),
  abs: unary(Math.abs),
  ceil: unary(Math.ceil),
  floor: unary(Math.floor),
  trunc: unary(Math.trunc),
  exp: unary(Math.exp),
  ln: unary(logarithm),
  sqrt: unary((a) => {
    if (a < 0) throw new ExpressionError('In sqrt: Result is not a number.');
    return Math.sqrt(a);
  }),
  sin: unary(Math.sin),
  cos: unary(Math.cos),
  tan: unary(Math.tan),
  asin: unary(arc('asin', Math.asin)),
  acos: unary(arc('acos', Math.acos)),
  atan: unary(Math.atan),
};

const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };

const TOKEN = /\s+|(\d+\.?\d*|\.\d+)|([a-z]+)|(<=|>=|<>|!=|[-+*/^=<>()−])/giy;

/**
 * Calculates an expression; `undefined` for an empty one.
 *
 * @throws ExpressionError with MediaWiki's words where the expression is none
 */
export function evaluate(text: string): number | undefined {
  const operands: number[] = [];
  const operators: { name: string; operator: Operator | undefined }[] = [];
  let expectOperand = true;

  const apply = ({ name, operator }: { name: string; operator: Operator | undefined }): void => {
    if (!operator) throw new ExpressionError('Unclosed bracket.');
    if (operands.length < operator.operands) throw new ExpressionError(`Missing operand for ${name}.`);
    const b = operator.operands === 2 ? (operands.pop() as number) : 0;
    const a = operands.pop() as number;
    operands.push(operator.apply(a, b));
  };
  const reduce = (precedence: number, rightToLeft: boolean): void => {
    while (operators.length > 0) {
      const top = operators[operators.length - 1] as (typeof operators)[number];
      if (!top.operator) break;
      if (rightToLeft ? top.operator.precedence <= precedence : top.operator.precedence < precedence) break;
      apply(operators.pop() as (typeof operators)[number]);
    }
  };

  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new ExpressionError(`Unrecognized punctuation character "${text[at]}".`);
    const [, number, word, sign] = match;
    if (number !== undefined) {
      if (!expectOperand) throw new ExpressionError('Unexpected number.');
      operands.push(Number(number));
      expectOperand = false;
      continue;
    }
    const name = (word ?? sign)?.toLowerCase().replace('−', '-');
    if (name === undefined) continue;
    if (name === '(') {
      if (!expectOperand) throw new ExpressionError('Unexpected ( operator.');
      operators.push({ name, operator: undefined });
    } else if (name === ')') {
      while (operators.length > 0 && operators[operators.length - 1]?.operator)
        apply(operators.pop() as never);
      if (operators.length === 0) throw new ExpressionError('Unexpected closing bracket.');
      operators.pop();
      expectOperand = false;
    } else if (expectOperand) {
      if (Object.hasOwn(CONSTANTS, name)) {
        operands.push(CONSTANTS[name] as number);
        expectOperand = false;
      } else if (Object.hasOwn(UNARY, name)) operators.push({ name, operator: UNARY[name] });
      else if (Object.hasOwn(BINARY, name)) throw new ExpressionError(`Unexpected ${name} operator.`);
      else throw new ExpressionError(`Unrecognized word "${name}".`);
    } else if (Object.hasOwn(BINARY, name)) {
      const operator = BINARY[name] as Operator;
      reduce(operator.precedence, false);
      operators.push({ name, operator });
      expectOperand = true;
    } else if (Object.hasOwn(UNARY, name) || Object.hasOwn(CONSTANTS, name)) {
      throw new ExpressionError(`Unexpected ${name} operator.`);
    } else throw new ExpressionError(`Unrecognized word "${name}".`);
  }
  while (operators.length > 0) apply(operators.pop() as never);
  return operands[0];
}

/** A number as PHP prints it: at most 14 significant digits, `E` for what is very large or small. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'NAN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  const rounded = Number(value.toPrecision(14));
  if (rounded === 0) return '0';
  const size = Math.abs(rounded);
  if (size >= 1e15 || size < 1e-4) {
    const [mantissa, exponent] = rounded.toExponential().split('e') as [string, string];
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent}`;
  }
  return String(rounded);
}
