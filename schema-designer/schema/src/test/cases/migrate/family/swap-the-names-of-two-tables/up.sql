RENAME TABLE live TO live_dado_swap2, spare TO live, live_dado_swap2 TO spare;
