RENAME TABLE spare TO live_dado_swap2, live TO spare, live_dado_swap2 TO live;
