type Told = { readonly question: string; readonly answer: string; readonly lang: string };

/** The answer as search engines read it (schema.org QAPage). The one sign that could end the script is written as a code. */
export const structuredData = ({ question, answer, lang }: Told): string =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    inLanguage: lang,
    mainEntity: { '@type': 'Question', name: question, answerCount: 1, acceptedAnswer: { '@type': 'Answer', text: answer } },
  }).replaceAll('<', String.raw`\u003c`);
