/** The round that a person who has just loaded the sample should see: the one at work. */
export const sampleRoundId = 'yunxi-2024';
