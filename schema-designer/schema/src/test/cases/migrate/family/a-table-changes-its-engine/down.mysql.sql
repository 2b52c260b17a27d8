ALTER TABLE cache ENGINE=MyISAM, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
