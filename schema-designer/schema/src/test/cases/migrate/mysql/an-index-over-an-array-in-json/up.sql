ALTER TABLE docs ADD INDEX by_tags ((cast(json_extract(`doc`,_utf8mb4'$.tags') as unsigned array))), ALGORITHM=INPLACE, LOCK=SHARED /* writes wait until it is done */;
