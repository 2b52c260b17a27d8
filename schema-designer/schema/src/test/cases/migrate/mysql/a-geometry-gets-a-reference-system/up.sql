ALTER TABLE places ADD COLUMN shape geometry NOT NULL SRID 3857, ALGORITHM=INPLACE, LOCK=NONE;

ALTER TABLE places ADD SPATIAL INDEX by_shape (shape), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
