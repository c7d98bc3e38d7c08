/** A list of names as it is typed from paper: one a line, after a comma a phone or an e-mail. Plain. */
export function readSignatories(text: string): { readonly fullName: string; readonly phone: string; readonly email: string }[] {
  return text
    .split('\n')
    .map((line) => line.split(',').map((part) => part.trim()))
    .flatMap(([fullName = '', ...rest]) => {
      if (fullName.length < 3) return [];
      const email = rest.find((part) => part.includes('@')) ?? '';
      const phone = (rest.find((part) => part !== '' && !part.includes('@')) ?? '').replaceAll(/[^\d+]/g, '');
      return [{ fullName, phone, email }];
    });
}
