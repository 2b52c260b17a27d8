select lo_create(0)
