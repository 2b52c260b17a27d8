select next value for numbers
