vacuum t
