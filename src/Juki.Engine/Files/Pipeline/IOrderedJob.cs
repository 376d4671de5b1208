namespace Juki.Engine.Files.Pipeline;

/// <summary>Work on a file in chunks: taken in order, worked on in parallel, handed out in the same order.</summary>
/// <typeparam name="TChunk">A chunk with its buffers; used again and again.</typeparam>
internal interface IOrderedJob<TChunk>
    where TChunk : class
{
    /// <summary>A chunk with empty buffers.</summary>
    TChunk CreateChunk();

    /// <summary>Takes the next piece of input; one call at a time, in order. False at the end.</summary>
    bool Fill(TChunk chunk);

    /// <summary>Works on a chunk; calls with different workers run at the same time.</summary>
    void Process(int worker, TChunk chunk);

    /// <summary>Hands the result out; one call at a time, in the order of <see cref="Fill"/>.</summary>
    void Emit(TChunk chunk);
}
