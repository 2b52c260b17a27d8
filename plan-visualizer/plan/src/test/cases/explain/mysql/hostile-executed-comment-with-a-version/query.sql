select 1 /*!50000 , writer() */
