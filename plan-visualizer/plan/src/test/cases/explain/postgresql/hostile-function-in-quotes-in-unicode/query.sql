select U&"writer"()
