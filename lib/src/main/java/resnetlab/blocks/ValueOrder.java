package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;

/** In which order a file keeps the values of a parameter. */
enum ValueOrder {
    /** As DJL has them: a convolution's (F, C, f, f), a linear layer's (outputs, inputs). */
    DJL {
        @Override
        Shape inFile(Shape own) {
            return own;
        }

        @Override
        float[] toOwn(float[] values, Shape own) {
            return values;
        }
    },
    /** Height, width, channels, filters: what Keras' Conv2D keeps as its kernel. */
    HWIO {
        @Override
        Shape inFile(Shape own) {
            return new Shape(own.get(2), own.get(3), own.get(1), own.get(0));
        }

        @Override
        float[] toOwn(float[] values, Shape own) {
            int places = Math.toIntExact(own.get(2) * own.get(3));
            int channels = Math.toIntExact(own.get(1));
            int filters = Math.toIntExact(own.get(0));
            float[] result = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                int filter = i % filters;
                int channel = i / filters % channels;
                int place = i / filters / channels;
                result[(filter * channels + channel) * places + place] = values[i];
            }
            return result;
        }
    },
    /** Inputs, outputs: what Keras' Dense keeps as its kernel. */
    TRANSPOSED {
        @Override
        Shape inFile(Shape own) {
            return new Shape(own.get(1), own.get(0));
        }

        @Override
        float[] toOwn(float[] values, Shape own) {
            int outputs = Math.toIntExact(own.get(0));
            int inputs = Math.toIntExact(own.get(1));
            float[] result = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                result[i % outputs * inputs + i / outputs] = values[i];
            }
            return result;
        }
    },
    /** As Keras keeps a kernel: {@link #HWIO} in a convolution, {@link #TRANSPOSED} in a dense layer. */
    KERAS {
        private ValueOrder ofRank(int rank) {
            return rank == 2 ? TRANSPOSED : HWIO;
        }

        @Override
        Shape inFile(Shape own) {
            return ofRank(own.dimension()).inFile(own);
        }

        @Override
        float[] toOwn(float[] values, Shape own) {
            return ofRank(own.dimension()).toOwn(values, own);
        }
    };

    /** Returns the shape in the file of a parameter of this shape. */
    abstract Shape inFile(Shape own);

    /** Puts a file's values into the parameter's order. */
    abstract float[] toOwn(float[] values, Shape own);
}
