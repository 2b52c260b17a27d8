ALTER TABLE places ADD SPATIAL INDEX by_spot (spot), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
