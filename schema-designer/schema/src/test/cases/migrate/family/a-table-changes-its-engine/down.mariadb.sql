ALTER TABLE cache ENGINE=MyISAM, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
