ALTER TABLE visits REORGANIZE PARTITION p2, pmax INTO (
  PARTITION pmax VALUES LESS THAN MAXVALUE
) /* writes wait until it is done */;
