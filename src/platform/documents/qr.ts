import QRCode from 'qrcode';

/** A QR code as SVG text, dark on light, for screen and PDF alike. */
export const qrSvg = (text: string): Promise<string> => QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
