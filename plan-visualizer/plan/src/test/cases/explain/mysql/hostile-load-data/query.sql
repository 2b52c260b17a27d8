load data infile 'x' into table t
