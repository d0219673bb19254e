/** The words of the calendar of deadlines. */
const month = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export const calendar = {
  name: (site: string) => `${site}: deadlines`,
  someTime: (date: string, about: string) => `Some time in ${month.format(new Date(`${date}-01`))}: ${about}`,
  audience: (audience: string, quote: string) => `${quote} (${audience})`,
  place: (page: string, number: string | undefined, title: string | undefined) =>
    title === undefined ? page : `${page}, ${number === undefined ? '' : `${number} `}${title}`,
} as const;
